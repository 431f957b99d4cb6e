/** Whether another page shows this one inside it. */
export const isFramed = (): boolean => window.parent !== window;
