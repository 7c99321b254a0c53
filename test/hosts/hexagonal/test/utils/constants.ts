export const APP_URL = `http://localhost:${process.env.APP_PORT}`;
