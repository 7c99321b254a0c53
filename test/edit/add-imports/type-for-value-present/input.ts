import { Column } from 'typeorm';
