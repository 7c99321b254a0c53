export class Init1700000000000 {}
