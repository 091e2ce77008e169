/** The events, the snippet, the token, the API. */
import { css } from 'lit'

export const views = css`
  .log {
    display: grid;
    gap: 0.5rem;
  }
  .event {
    padding: 0.6rem 0.75rem;
    border: 1px solid var(--line);
    border-left: 3px solid var(--soft);
    border-radius: 8px;
    background: var(--card);
  }
  .event.good {
    border-left-color: var(--good);
  }
  .event.bad {
    border-left-color: var(--bad);
  }
  .event p {
    display: flex;
    justify-content: space-between;
    gap: 0.75rem;
  }
  .event code {
    font-weight: 600;
  }
  .event time,
  .gist {
    color: var(--soft);
    font-size: 0.8125rem;
    font-variant-numeric: tabular-nums;
  }
  .choices {
    display: grid;
    gap: 0.6rem;
    margin-bottom: 1rem;
  }
  .choice {
    display: grid;
    grid-template-columns: 5.5rem 1fr;
    align-items: center;
  }
  .choice span {
    color: var(--soft);
  }
  select {
    min-height: 2.25rem;
    padding: 0 0.5rem;
    border: 1px solid var(--line);
    border-radius: 8px;
    background: var(--card);
  }
  .code {
    margin-bottom: 1rem;
  }
  .code pre {
    border-radius: 0 0 8px 8px;
  }
  figcaption {
    display: flex;
    align-items: center;
    justify-content: space-between;
    padding: 0.35rem 0.4rem 0.35rem 0.75rem;
    border: 1px solid var(--line);
    border-bottom: 0;
    border-radius: 8px 8px 0 0;
    color: var(--soft);
    font-weight: 500;
  }
  .verdict {
    padding: 0.75rem 0.9rem;
    border: 1px solid var(--line);
    border-radius: 10px;
    background: var(--card);
    overflow-wrap: anywhere;
    font-size: 0.8125rem;
  }
  .verdict strong {
    font-size: 0.9375rem;
  }
  .verdict.good {
    border-color: var(--good);
  }
  .verdict.good strong {
    color: var(--good);
  }
  .verdict.bad {
    border-color: var(--bad);
  }
  .verdict.bad strong {
    color: var(--bad);
  }
  .claims {
    border: 1px solid var(--line);
    border-radius: 8px;
    background: var(--card);
  }
  .claims div {
    display: grid;
    grid-template-columns: 9rem 1fr;
    gap: 0.75rem;
    padding: 0.5rem 0.75rem;
  }
  .claims div + div {
    border-top: 1px solid var(--line);
  }
  .claims dt span {
    display: block;
    color: var(--soft);
    font-size: 0.75rem;
    line-height: 1.35;
  }
  .claims dd {
    overflow-wrap: anywhere;
  }
  .raw {
    padding: 0.75rem;
    border: 1px solid var(--line);
    border-radius: 8px;
    background: var(--card);
    font: 0.75rem/1.6 var(--mono);
    overflow-wrap: anywhere;
  }
  .raw span:nth-child(1) {
    color: var(--bad);
  }
  .raw span:nth-child(2) {
    color: var(--accent);
  }
  .raw span:nth-child(3) {
    color: var(--good);
  }
  .operations {
    border: 1px solid var(--line);
    border-radius: 10px;
    background: var(--card);
  }
  .operations li + li {
    border-top: 1px solid var(--line);
  }
  .operations a {
    display: grid;
    grid-template-columns: 3.6rem 1fr;
    gap: 0 0.6rem;
    padding: 0.55rem 0.75rem;
    color: inherit;
    text-decoration: none;
  }
  .operations a:hover code {
    text-decoration: underline;
  }
  .operations code {
    overflow-wrap: anywhere;
  }
  .method {
    align-self: start;
    padding: 0.1rem 0;
    border-radius: 5px;
    background: color-mix(in oklab, var(--accent) 14%, transparent);
    color: var(--accent);
    font-size: 0.6875rem;
    font-weight: 700;
    text-align: center;
    text-transform: uppercase;
  }
  .method.get {
    background: color-mix(in oklab, var(--good) 14%, transparent);
    color: var(--good);
  }
  .method.delete {
    background: color-mix(in oklab, var(--bad) 14%, transparent);
    color: var(--bad);
  }
  .summary {
    grid-column: 2;
    color: var(--soft);
    font-size: 0.8125rem;
  }
`
