const { a: [Column] } = f();
