export function CrudController(): abstract new () => object {
  abstract class Crud {}
  return Crud;
}
