// The entry lies beside collection.json: Nest CLI 10 looks for the one where it finds the other.
export * from './dist/index.js';
