import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Entities that somebody wrote by hand, without anything of ours: teams and their members, which refer to each other in a
 * circle, and a locker for each user, one-to-one as TypeORM has it.
 */
const FILES: Readonly<Record<string, string>> = {
  'src/teams/team.entity.ts': `import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Member } from 'src/teams/member.entity';

@Entity('teams')
export class Team {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column({ type: 'uuid', nullable: true })
  leadId!: string | null;

  @ManyToOne(() => Member, { nullable: true })
  @JoinColumn({ name: 'lead_id' })
  lead?: Relation<Member> | null;
}
`,
  'src/teams/member.entity.ts': `import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Team } from 'src/teams/team.entity';

@Entity('members')
export class Member {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  teamId!: string;

  @ManyToOne(() => Team, { nullable: false })
  @JoinColumn({ name: 'team_id' })
  team?: Relation<Team>;
}
`,
  'src/teams/locker.entity.ts': `import { Entity, JoinColumn, OneToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { User } from 'src/users/entities/user.entity';

@Entity('lockers')
export class Locker {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @OneToOne(() => User, { nullable: false })
  @JoinColumn({ name: 'user_id' })
  user?: Relation<User>;
}
`,
  'src/database/migrations/9000000000000-by-hand.ts': `import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ByHand9000000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(\`
      CREATE TABLE lockers (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        user_id uuid NOT NULL UNIQUE REFERENCES users (id)
      );
      CREATE TABLE teams (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), lead_id uuid);
      CREATE TABLE members (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        team_id uuid NOT NULL REFERENCES teams (id)
      );
      ALTER TABLE teams ADD FOREIGN KEY (lead_id) REFERENCES members (id)
    \`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE lockers, teams, members CASCADE');
  }
}
`,
  ...seed('lockers', 'Locker', 'src/teams/locker.entity'),
  ...seed('members', 'Member', 'src/teams/member.entity'),
  ...seed('teams', 'Team', 'src/teams/team.entity'),
};

/** A seed that leaves everything to the foreign keys. */
function seed(name: string, entity: string, module: string): Readonly<Record<string, string>> {
  return {
    [`test/seeds/${name}.seed.ts`]: `import { ${entity} } from '${module}';
import type { SeedSource } from 'test/seeding/seed-source';

export const seed: SeedSource = { entity: ${entity}, row: () => ({}) };
`,
  };
}

/** Writes them into a service with absolute imports that has users. */
export function writeByHand(root: string): void {
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}
