export interface NewOptions {
  readonly persona: string;
  readonly packageManager?: string;
  readonly directory?: string;
  readonly skipInstall: boolean;
  readonly skipGit: boolean;
  readonly dryRun: boolean;
  readonly json: boolean;
}

export interface FeatureOptions {
  readonly project?: string;
  readonly versioned: boolean;
  readonly singular?: string;
  readonly skipImport: boolean;
  readonly skipFormat: boolean;
  readonly cwd?: string;
  readonly dryRun: boolean;
  readonly json: boolean;
}

export interface CheckOptions {
  readonly project?: string;
  readonly persona?: string;
  readonly cwd?: string;
  readonly json: boolean;
}

export interface DoctorOptions {
  readonly project?: string;
  readonly cwd?: string;
  readonly json: boolean;
}

export interface AddOptions {
  readonly project?: string;
  readonly persona?: string;
  readonly conventions?: 'persona' | 'house';
  readonly yes: boolean;
  readonly only?: string;
  readonly skip?: string;
  readonly skipInstall: boolean;
  readonly cwd?: string;
  readonly dryRun: boolean;
  readonly json: boolean;
}
