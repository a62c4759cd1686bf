/** What a pool asks of passwords. Source: Amazon Cognito developer guide, "Passwords, account recovery, and password policies". */

/** As `AWS::Cognito::UserPool` has it; templates may write its values as text. */
export interface PasswordPolicy {
  MinimumLength?: number | string;
  RequireLowercase?: boolean | string;
  RequireUppercase?: boolean | string;
  RequireNumbers?: boolean | string;
  RequireSymbols?: boolean | string;
  /** Of a temporary password, in days. */
  TemporaryPasswordValidityDays?: number | string;
}

const SYMBOLS = /[\^$*.[\]{}()?"!@#%&/\\,><':;|_~`=+ -]/;

/** @returns what is wrong, in Amazon's words; null where nothing is */
export function passwordFault(password: string, policy: PasswordPolicy): string | null {
  const lacks = (required: boolean | string | undefined, pattern: RegExp): boolean =>
    String(required) === 'true' && !pattern.test(password);
  if (password.length < Number(policy.MinimumLength ?? 8)) return 'Password not long enough';
  if (lacks(policy.RequireLowercase, /[a-z]/)) return 'Password must have lowercase characters';
  if (lacks(policy.RequireUppercase, /[A-Z]/)) return 'Password must have uppercase characters';
  if (lacks(policy.RequireNumbers, /[0-9]/)) return 'Password must have numeric characters';
  return lacks(policy.RequireSymbols, SYMBOLS) ? 'Password must have symbol characters' : null;
}
