import { createContext } from 'react';

/** True inside the frame of a partner or of the console, which has the page's one `main` already. */
export const InFrame = createContext(false);
