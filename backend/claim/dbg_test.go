package claim
import ("testing";"fmt";"os";"probant/backend/text")
func TestDbg(t *testing.T){
 b:=text.Block{Kind:text.Paragraph,Text:os.Getenv("T")}
 lang:=text.Lang(os.Getenv("L")); if lang=="" {lang="fr"}
 for _,c:=range Candidates(Context{},b,lang){ fmt.Println(c.Text)
  tb:=fitted(); sum:=tb.bias[0]
  for _,n:=range c.Cues{ var w *weights
   if len(n)>3&&n[2]==':' {w=tb.words[lang][n[3:]]} else if n[0]=='^'{w=tb.first[lang][n[4:]]} else {w=tb.traits[n]}
   if w!=nil{ sum+=w[0]; fmt.Printf("   %-30s %.2f\n",n,w[0])}}
  fmt.Println("  =",sum,tb.threshold[0])
 }
}
