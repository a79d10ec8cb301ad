/** Rows of a page that asks for no size. */
export const defaultPageSize = 20;

export const maximumPageSize = 100;
