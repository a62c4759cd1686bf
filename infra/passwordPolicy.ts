/** What the user pool asks of passwords: pages tell people before they choose one. */
export const PASSWORD_LENGTH = 12;
