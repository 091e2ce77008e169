/** The opener, the drawer, the tabs, and the pieces that all views share. */
import { css } from 'lit'

export const drawer = css`
  :host {
    --ink: light-dark(#171a24, #e8eaf2);
    --soft: light-dark(#5a6072, #a2a9bd);
    --line: light-dark(#dfe2ea, #2c3140);
    --paper: light-dark(#f6f7fa, #12141b);
    --card: light-dark(#fff, #1a1d27);
    --accent: light-dark(#4338ca, #a5a0ff);
    --on-accent: light-dark(#fff, #14122e);
    --good: light-dark(#0a6b3d, #5fd39a);
    --bad: light-dark(#a8201a, #ff9d94);
    --mono: ui-monospace, 'SF Mono', 'Cascadia Code', Menlo, Consolas, 'Liberation Mono', monospace;
    position: relative;
    z-index: 20;
    color: var(--ink);
    font:
      0.875rem/1.5 system-ui,
      -apple-system,
      'Segoe UI',
      Roboto,
      sans-serif;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  h2,
  p,
  ul,
  ol,
  dl,
  dd,
  figure,
  pre {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  button,
  select {
    font: inherit;
    color: inherit;
  }
  a {
    color: var(--accent);
  }
  code,
  pre {
    font-family: var(--mono);
    font-size: 0.8125rem;
  }
  h2 {
    display: flex;
    align-items: center;
    justify-content: space-between;
    margin: 1.25rem 0 0.5rem;
    font-size: 0.8125rem;
    font-weight: 600;
    color: var(--soft);
  }
  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
    border-radius: 4px;
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  /* At the end of the page, under nobody's finger; beside the form where there is room beside it. */
  .opener {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-height: 2.5rem;
    margin: 0.75rem 1rem 1rem auto;
    padding: 0.4rem 0.9rem;
    border: 1px solid #3a3f55;
    border-radius: 10px;
    background: #1b1e2b;
    color: #eef0f8;
    font-weight: 600;
    box-shadow: 0 6px 20px -6px rgb(0 0 0 / 45%);
    cursor: pointer;
  }
  @media (width >= 60rem) {
    .opener {
      position: fixed;
      right: 1rem;
      bottom: 1rem;
      margin: 0;
    }
  }
  .opener:hover {
    background: #262a3b;
  }
  .glyph {
    color: #a5a0ff;
    font-family: var(--mono);
  }
  .count {
    display: inline-grid;
    place-items: center;
    min-width: 1.25rem;
    height: 1.25rem;
    padding: 0 0.35rem;
    border-radius: 999px;
    background: #4f46e5;
    color: #fff;
    font-size: 0.75rem;
    font-weight: 600;
    line-height: 1;
  }
  .drawer {
    position: fixed;
    inset: 0 0 0 auto;
    display: grid;
    grid-template-rows: auto auto auto minmax(0, 1fr);
    width: min(27rem, 100%);
    border-left: 1px solid var(--line);
    background: var(--paper);
    box-shadow: -12px 0 32px -18px rgb(0 0 0 / 35%);
  }
  :host([open]) .opener {
    visibility: hidden;
  }
  .head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 1rem;
    padding: 0.9rem 1rem 0.5rem;
    background: var(--card);
  }
  .name {
    font-size: 1rem;
    font-weight: 600;
  }
  .sub,
  .bar p {
    color: var(--soft);
    font-size: 0.8125rem;
  }
  .close {
    display: grid;
    place-items: center;
    flex: none;
    width: 2.25rem;
    height: 2.25rem;
    border: 0;
    border-radius: 8px;
    background: none;
    font-size: 1.4rem;
    line-height: 1;
    cursor: pointer;
  }
  .close:hover,
  .tab:hover {
    background: color-mix(in oklab, var(--accent) 9%, transparent);
  }
  .tabs {
    display: flex;
    gap: 0.15rem;
    padding: 0 0.6rem;
    overflow-x: auto;
    overflow-y: hidden;
    scrollbar-width: none;
    border-bottom: 1px solid var(--line);
    background: var(--card);
  }
  .tab {
    display: flex;
    flex: 1 0 auto;
    align-items: center;
    justify-content: center;
    gap: 0.35rem;
    padding: 0.6rem 0.3rem;
    border: 0;
    border-bottom: 2px solid transparent;
    background: none;
    color: var(--soft);
    font-weight: 500;
    cursor: pointer;
  }
  .tab[aria-selected='true'] {
    border-color: var(--accent);
    color: var(--ink);
  }
  .view {
    overflow: auto;
    overscroll-behavior: contain;
    padding: 1rem;
  }
  .view:focus-visible {
    outline-offset: -3px;
  }
  @media (width < 45rem) {
    .drawer {
      inset: auto 0 0;
      width: 100%;
      height: min(85dvh, 44rem);
      border: 1px solid var(--line);
      border-radius: 16px 16px 0 0;
      overflow: hidden;
      box-shadow: 0 -12px 40px -12px rgb(0 0 0 / 40%);
    }
    .opener {
      right: 0.75rem;
      bottom: 0;
      min-height: 2rem;
      padding: 0.2rem 0.75rem;
      border-bottom: 0;
      border-radius: 10px 10px 0 0;
      font-size: 0.8125rem;
    }
  }
`
