/** One plain address: nothing in it can end a header line or add a second recipient. */
const ADDRESS = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?$/;

export const isMailAddress = (text: string): boolean => ADDRESS.test(text);
