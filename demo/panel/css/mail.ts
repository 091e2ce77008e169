/** The mailbox and the telephone. */
import { css } from 'lit'

export const mail = css`
  .messages {
    display: grid;
    max-height: 13rem;
    margin: -1rem -1rem 1rem;
    overflow: auto;
    border-bottom: 1px solid var(--line);
    background: var(--card);
  }
  .messages li + li {
    border-top: 1px solid var(--line);
  }
  .message {
    display: grid;
    grid-template-columns: 3.4rem 1fr auto;
    gap: 0 0.6rem;
    width: 100%;
    padding: 0.6rem 1rem;
    border: 0;
    background: none;
    text-align: left;
    cursor: pointer;
  }
  .message:hover {
    background: var(--paper);
  }
  .message:focus-visible {
    outline-offset: -3px;
  }
  .message[aria-current='true'] {
    background: color-mix(in oklab, var(--accent) 9%, var(--card));
    box-shadow: inset 3px 0 var(--accent);
  }
  .message .channel {
    grid-row: span 2;
    align-self: start;
    padding: 0.1rem 0;
    border-radius: 5px;
    background: var(--paper);
    color: var(--soft);
    font-size: 0.75rem;
    text-align: center;
  }
  .message .subject {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .message.unread .subject {
    font-weight: 600;
  }
  .message time,
  .message .to {
    color: var(--soft);
    font-size: 0.75rem;
    font-variant-numeric: tabular-nums;
  }
  .message .to {
    grid-column: 2 / -1;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .letter {
    display: grid;
    gap: 0.75rem;
  }
  .letter h2 {
    margin: 0;
    color: var(--ink);
    font-size: 1.0625rem;
  }
  .letter header p {
    color: var(--soft);
    font-size: 0.8125rem;
    overflow-wrap: anywhere;
  }
  .letter iframe {
    width: 100%;
    height: 30rem;
    border: 1px solid var(--line);
    border-radius: 10px;
    background: #fff;
    color-scheme: light;
  }
  .shortcuts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem;
  }
  .digits {
    margin-right: 0.25rem;
    font: 600 1.25rem/1 var(--mono);
    letter-spacing: 0.08em;
  }
  .telephone {
    display: grid;
    justify-items: center;
    gap: 1rem;
  }
  .screen {
    display: grid;
    align-content: start;
    width: min(17rem, 100%);
    min-height: 24rem;
    padding: 3rem 1rem 1.5rem;
    border: 9px solid #1b1e2b;
    border-radius: 34px;
    background: light-dark(#fff, #0c0e14);
    box-shadow: 0 12px 30px -14px rgb(0 0 0 / 50%);
  }
  .from,
  .when {
    color: var(--soft);
    font-size: 0.75rem;
    text-align: center;
  }
  .bubble {
    margin: 1rem 1.5rem 0.4rem 0;
    padding: 0.7rem 0.9rem;
    border-radius: 4px 18px 18px;
    background: light-dark(#e9ebf2, #262a3b);
    font-size: 0.9375rem;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .when {
    text-align: left;
  }
  .more {
    margin-top: 1rem;
    text-align: center;
  }
`
