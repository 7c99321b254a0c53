export const SYSTEM_USER = 'system';
