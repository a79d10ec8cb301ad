/** Rows of a page that asks for no size. */
export const defaultPageSize = 20;

export const maximumPageSize = 100;

/** Values in a list that a client gives, such as ids. */
export const maximumListLength = 250;
