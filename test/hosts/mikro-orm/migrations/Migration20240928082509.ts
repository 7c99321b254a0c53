import { Migration } from "@mikro-orm/migrations";

export class Migration20240928082509 extends Migration {}
