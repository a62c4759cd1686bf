/** The role that administers the workshop: its last enabled user stays, and its users sign in with a second factor. */
export const ADMINISTRATORS = 'ADMIN';
