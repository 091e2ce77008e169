/** What went wrong at the desk, in English: by the code of the error. */
import type { errors as inSpanish } from './errors-es.ts'

export const errors: typeof inSpanish = {
  passkey: 'No passkey was used. Try again.',
  noPasskeys: 'This browser has no passkeys.',
  unreachable: 'There is no connection. Try again.',
  other: 'It could not be done. Try again.',
  fresh_sign_in_required:
    'For this, a passkey has to be used. Whoever signs in without one asks for an invitation to make it.',
  origin_refused: 'This browser does not say from which page it comes. Load the page again.',
  invalid_request: 'What was written cannot be read. Look at it again.',
  officer_refused: 'That passkey does not open this desk.',
  network_refused: 'The desk is not open from this network. Use the municipality’s.',
  permission_refused: 'Your role does not permit this.',
  invitation_spent: 'The invitation was used before, or is too old. Ask for another.',
  settings_changed:
    'Somebody else has changed this meanwhile. What you wrote is still here: look at it, and keep it again.',
  case_held: 'Somebody else has this in hand. It is free when they leave it, or after ten minutes.',
  case_not_held: 'It is not in your hands any more: open it again.',
  wrong_code: 'The code is not right.',
  code_expired: 'The code is too old. Send another.',
  code_spent: 'The code was used. Send another.',
  code_tries_used_up: 'Too many wrong codes. Send another.',
  code_not_ready: 'The code cannot be checked yet. Try again in some seconds.',
  change_pending: 'There is a change already that can still be undone.',
  contact_taken: 'That contact is another account’s.',
  second_officer_required: 'Who wrote or proposed it does not confirm it: it takes somebody else.',
  sides_not_heard: 'Both sides have to be heard first, or the time has to be over.',
  document_taken: 'That document is an account’s already: find the person.',
  account_not_active: 'They cannot be merged: one of the two is not active.',
  account_of_company: 'They cannot be merged: one of the two is a company’s.',
  account_leaving:
    'They cannot be merged: the owner of one of the two has asked for it to be deleted. Signing in to it keeps it.',
  account_merged:
    'This account is part of a merge already, which can still be undone from its record.',
  document_claimed:
    'They cannot be merged: somebody claims a document of one of the two. Settle the claim first.',
  document_gone:
    'It cannot be undone: the document that went over was released or put right since, and without it nothing signs in to the other account.',
  proposal_pending: 'A proposal waits for its second signature already.',
  proposal_lapsed:
    'It holds no longer: it is too old, or the account has changed. Propose it again.',
  already_done: 'That has been done.',
  own_case: 'This concerns you: somebody else deals with it.',
  too_many_attempts: 'Too many tries. Wait a few minutes.',
  unavailable: 'The service does not answer now. Try again in some seconds.',
}
