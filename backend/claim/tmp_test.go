package claim
import ("testing";"os";"path/filepath";"strings";"fmt";"probant/backend/text")
func TestTmp(t *testing.T){
 fs,_:=filepath.Glob("/tmp/h/golden/*/*.md")
 tot,hit,high,hh:=0,0,0,0
 for _,f:=range fs{ b,_:=os.ReadFile(f); lang:=text.Lang(filepath.Base(filepath.Dir(f)))
  cl:=Extract(parse(string(b)),lang)
  if strings.Contains(f,"quiet-"){ 
    if len(cl)>text.Words(string(b))/300+1 { fmt.Println(len(cl),text.Words(string(b)),filepath.Base(f)); for _,c:=range cl{fmt.Println("    ",c.Text)}}
    continue}
  g,_:=os.ReadFile(strings.TrimSuffix(f,".md")+".claims")
  for _,l:=range strings.Split(strings.TrimSpace(string(g)),"\n"){ p:=strings.Split(l,"|"); sp:=strings.TrimSpace(p[0]); tot++
   ok:=false
   for _,c:=range cl { if strings.Contains(c.Text,sp)||strings.Contains(sp,c.Text)||strings.Contains(c.Sentence,sp){ok=true}}
   if strings.Contains(p[len(p)-1],"high"){high++; if ok{hh++}}
   if ok{hit++}else{fmt.Println("MISS",l)}
  }
  fmt.Println(filepath.Base(f),len(cl))
 }
 fmt.Println("recall",hit,tot,"high",hh,high)
}
