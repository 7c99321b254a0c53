import type { Column, Entity, In } from 'typeorm';
