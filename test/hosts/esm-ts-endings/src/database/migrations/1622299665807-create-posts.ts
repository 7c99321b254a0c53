export class CreatePosts1622299665807 {}
