export const Environment = 1;
