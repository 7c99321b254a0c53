#!/usr/bin/env node
'use strict';

import { Column } from 'typeorm';

export const a = 1;
