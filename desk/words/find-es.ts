/** What the desk says to whoever looks for a citizen, in Spanish. */
export const find = {
  typed: 'Documento, correo, usuario o referencia',
  typedHint: 'Escríbalo completo, del documento que tiene en la mano.',
  reason: 'Por qué busca a esta persona',
  reasons: {
    in_person: 'Está aquí en persona',
    by_telephone: 'Llama por teléfono',
    by_letter: 'Escribió una carta o un correo',
    misuse_reported: 'Se denunció un mal uso',
  },
  recorded: 'Cada búsqueda queda en la bitácora, con quién la hizo y por qué.',
  button: 'Buscar',
  nobody: 'Aquí no hay ninguna cuenta con eso. Revise que esté completo.',
  settled: {
    moved: 'Ese reclamo ya se resolvió: el documento pasó a quien lo reclamó.',
    granted: 'Esa solicitud ya se atendió: la persona tiene otro contacto.',
    refused: 'Ese caso ya se resolvió: no se dio lo que se pedía, o se deshizo después.',
  },
  settledOn: (at: string) => `Fue el ${at}.`,
  incomplete: 'Escriba qué busca y elija por qué.',
}

export type Find = typeof find
