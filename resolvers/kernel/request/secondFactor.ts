/**
 * The group that a token carries in place of its role while its user, an administrator, has no second factor (docs/decisions/016).
 * No role can have this name: roles are written in capitals.
 */
export const SECOND_FACTOR_MISSING = 'second-factor-missing';
