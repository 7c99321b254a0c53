CREATE TABLE "cities" ("id" smallserial);
