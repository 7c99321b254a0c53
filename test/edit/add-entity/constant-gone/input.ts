export const entities = load();
