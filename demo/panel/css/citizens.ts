/** The switch between cities, and the citizens to try them with. */
import { css } from 'lit'

export const citizens = css`
  .cities {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem;
    padding: 0 1rem 0.5rem;
    background: var(--card);
  }
  .cities a {
    padding: 0.2rem 0.45rem;
    border: 1px solid var(--line);
    border-radius: 999px;
    color: var(--ink);
    font-size: 0.8125rem;
    text-decoration: none;
  }
  .cities a:hover {
    border-color: var(--accent);
  }
  .cities [aria-current] {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 600;
  }
  .intro {
    margin-bottom: 0.75rem;
    color: var(--soft);
  }
  .person {
    margin-bottom: 0.75rem;
    padding: 0.75rem 0.9rem 0.6rem;
    border: 1px solid var(--line);
    border-radius: 10px;
    background: var(--card);
  }
  .person h2 {
    margin: 0;
    color: var(--ink);
    font-size: 0.9375rem;
  }
  .role {
    flex: none;
    padding: 0.05rem 0.5rem;
    border-radius: 999px;
    background: color-mix(in oklab, var(--accent) 13%, transparent);
    color: var(--accent);
    font-size: 0.75rem;
  }
  .purpose {
    margin: 0.15rem 0 0.45rem;
    color: var(--soft);
    font-size: 0.8125rem;
  }
  .person dl div {
    display: grid;
    grid-template-columns: 8.5rem minmax(0, 1fr);
    align-items: start;
  }
  .person dt {
    padding-top: 0.15rem;
    color: var(--soft);
    font-size: 0.8125rem;
  }
  .value {
    max-width: 100%;
    min-height: 1.5rem;
    padding: 0.05rem 0.4rem;
    border: 1px solid transparent;
    border-radius: 6px;
    background: none;
    font: 0.8125rem/1.45 var(--mono);
    text-align: left;
    overflow-wrap: anywhere;
    cursor: copy;
  }
  .value:hover {
    border-color: var(--accent);
    background: color-mix(in oklab, var(--accent) 9%, transparent);
  }
  .register {
    margin-bottom: 1rem;
    border: 1px solid var(--line);
    border-radius: 8px;
    background: var(--card);
  }
  .register div {
    display: grid;
    grid-template-columns: 8.5rem minmax(0, 1fr);
    align-items: start;
    gap: 0.5rem;
    padding: 0.4rem 0.6rem;
    font-size: 0.8125rem;
  }
  .register div + div {
    border-top: 1px solid var(--line);
  }
`
