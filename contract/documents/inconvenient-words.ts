/** The words that the issuer of the CURP keeps out of its first four letters. */

// RENAPO, Instructivo normativo para la asignación de la CURP, annex of inconvenient words. Folded
// together because it travels to the page; the test holds the words one by one.
const words =
  /^(?:BA[CK]A|[BGVW]UE[IY]|[CK](?:A[CGK][AO]|O(?:G[EI]|J[AEIO]|LA)|ULO)|FALO|FETO|[GJT]ETA|JOTO|L(?:ILO|O[CK][AO])|M(?:AM[EO]|EA[RS]|[EI]ON|IAR|O[CK]O|UL[AO])|NAC[AO]|P(?:ED[AO]|ENE|IPI|ITO|OPO|UT[AO])|QULO|RATA|ROB[AEO]|RUIN|SENO|VA(?:[CGK]A|GO))/

/** Tells whether a CURP begins with four letters that its issuer would have altered. */
export const beginsInconveniently = (value: string): boolean => words.test(value)
