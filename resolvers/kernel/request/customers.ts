/**
 * The group that the tokens of those carry who signed up by themselves (functions/tokens). It is no role of the workshop: nobody can give
 * it, and what it may do no administrator can change (docs/decisions/049).
 */
export const CUSTOMERS = 'CUSTOMER';
