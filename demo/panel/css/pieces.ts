/** Pieces that several views share: an empty place, small buttons, code. */
import { css } from 'lit'

export const pieces = css`
  .empty {
    padding: 3rem 1.5rem;
    color: var(--soft);
    text-align: center;
    text-wrap: balance;
  }
  .empty-title {
    margin-bottom: 0.35rem;
    color: var(--ink);
    font-size: 1rem;
    font-weight: 600;
  }
  .small {
    display: inline-block;
    padding: 0.2rem 0.6rem;
    border: 1px solid var(--line);
    border-radius: 7px;
    background: var(--card);
    color: var(--ink);
    font-size: 0.8125rem;
    font-weight: 500;
    text-decoration: none;
    cursor: pointer;
  }
  .small:hover {
    border-color: var(--accent);
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem;
    margin-bottom: 0.75rem;
  }
  pre {
    overflow: auto;
    padding: 0.75rem;
    border: 1px solid var(--line);
    border-radius: 8px;
    background: var(--card);
    line-height: 1.55;
  }
  details > summary {
    width: fit-content;
    color: var(--soft);
    font-size: 0.8125rem;
    cursor: pointer;
  }
  details[open] > summary {
    margin-bottom: 0.35rem;
  }
`
