import * as orm from 'typeorm';
import { Column } from 'typeorm';
