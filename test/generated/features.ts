import type { FeatureArguments } from './service.js';

/** Features with every kind of field, modifier, flag and relation between them. */
export const FEATURES: readonly FeatureArguments[] = [
  [
    'customers',
    'name:string:120:search:sort,email:email:unique,phone:phone:optional,birthday:date:optional:filter:sort,vip:boolean:default=false,tags:string-list:40:filter,loyalty:integer:readonly:default=0',
  ],
  [
    'orders',
    'title:string:120:search:sort,total:decimal:12:2:min=0:filter:sort,status:enum:pending:paid:in-progress:default=pending,note:text:optional,quantity:integer:min=1:max=1000:filter,externalNumber:bigint:optional:unique,placedAt:timestamp:filter:sort,internalNote:string:200:optional:hidden,meta:json:optional,customer:ref:customers',
  ],
  ['users', 'email:email:unique,password:password,displayName:string:80,apiToken:secret:optional'],
  ['documents', 'title:string:200,body:text,author:ref:users:optional', '--versioned'],
  // A list on the other side, a one-to-one and a many-to-many, each known from both sides.
  ['order-lines', 'amount:integer:min=1:sort,order:ref:orders:on-delete=cascade:inversed-by=lines'],
  [
    'profiles',
    'bio:text,user:one:users:inversed-by=profile,+feature=labels,name:string:40:unique,documents:many-to-many:documents:inversed-by=labels',
  ],
  [
    'samples',
    'height:float:min=0:max=3:filter:sort,opensAt:time:optional:filter,token:uuid:optional:filter,homepage:url:optional,handle:slug:unique:sort,address:ip:optional:filter,level:enum:low:high:optional,big:bigint:default=9007199254740993:filter,day:date:default=now:sort,scores:integer-list,prices:decimal-list:8:2:optional,colours:enum-list:red:green,moments:timestamp-list,links:url-list,hosts:ip-list,keys:uuid-list,days:date-list,flags:boolean-list,ratios:float-list,sizes:bigint-list,hours:time-list,mails:email-list,slugs:slug-list,phones:phone-list,texts:text-list',
  ],
  // A tree, a list that gives the other feature its reference, and a relation to itself.
  [
    'categories',
    'name:string:60:sort,parent:ref:categories:optional,children:many:categories,samples:many:samples,related:many-to-many:categories,+versioned',
  ],
];
