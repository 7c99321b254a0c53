import type { Entity } from 'typeorm';
