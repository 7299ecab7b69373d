/tmp/h/pc verify --library $1 --format json < $2 | python3 -c "
import json,sys
for l in sys.stdin:
  d=json.loads(l); print(d['verdict'][:4],d['confidence'],'|',d['id'],'|',d.get('difference') and (d['difference']['kind'],d['difference']['claim'],d['difference']['source']),'|',d['evidence'][0]['quote'][:90].replace('\n','/') if d['evidence'] else '')"
