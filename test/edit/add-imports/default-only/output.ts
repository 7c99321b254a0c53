import orm from 'typeorm';
import { Column } from 'typeorm';
