export declare function untracked(root: string): readonly string[]
export declare const leftOut: {
  oxlint(root: string): readonly string[]
  prettier(root: string): readonly string[]
}
