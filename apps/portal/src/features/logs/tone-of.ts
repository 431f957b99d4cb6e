/** How a status looks: our failure, the caller's mistake, or neither. */
export const toneOf = (status: number) => (status >= 500 ? 'bad' : status >= 400 ? 'waiting' : 'good');
