import type { Entity } from 'typeorm';
import { Column } from 'typeorm';
