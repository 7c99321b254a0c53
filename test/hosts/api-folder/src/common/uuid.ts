export type Uuid = string & { readonly brand: 'Uuid' };
