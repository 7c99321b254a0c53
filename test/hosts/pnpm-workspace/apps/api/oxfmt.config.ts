export default { semi: false, singleQuote: true };
