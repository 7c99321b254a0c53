#!/usr/bin/env node
'use strict';

export const a = 1;
