package verify

import "testing"

// oneBesideOne checks claims, each beside one text.
func oneBesideOne(t *testing.T, cases [][3]string) {
	t.Helper()
	for _, c := range cases {
		got := Compare(read(c[1]), Passage{ID: "p", Text: c[2]})
		if string(got.Verdict) != c[0] {
			t.Errorf("%q beside %q: got %s %+v, want %s", c[1], c[2], got.Verdict, got.Difference, c[0])
		}
	}
}

const (
	yes    = string(Supported)
	no     = string(Contradicted)
	silent = string(NotFound)
)

// Two words are a whole claim: what the text says the same thing to be may exclude it.
func TestAnotherStateExcludes(t *testing.T) {
	oneBesideOne(t, [][3]string{
		{no, "La livraison est gratuite.", "La livraison est payante."},
		{silent, "La livraison est gratuite.", "La livraison express est payante."},
		{silent, "La livraison est gratuite.", "La livraison est payante en Corse."},
		{silent, "La livraison est gratuite.", "La livraison est payante pour les commandes de moins de 50 €."},
		{no, "L'inscription est obligatoire.", "L'inscription est facultative."},
		{no, "Le parking est ouvert.", "Le parking est fermé."},
		{silent, "Le parking est ouvert.", "Le parking est fermé le dimanche."},

		{no, "Les sauvegardes sont quotidiennes.", "Les sauvegardes sont hebdomadaires."},
		{no, "Les sauvegardes sont quotidiennes.", "Fréquence des sauvegardes : hebdomadaire."},
		{no, "Le ménage est fait chaque jour.", "Le ménage est fait chaque semaine."},
		{no, "The backups are daily.", "The backups are weekly."},
		{yes, "Les sauvegardes sont quotidiennes.", "Les sauvegardes sont effectuées tous les jours."},
		{yes, "Backups are daily.", "Les sauvegardes sont quotidiennes."},
		{silent, "Les sauvegardes sont quotidiennes.", "Une sauvegarde hebdomadaire est conservée un an hors site."},
		{silent, "Les sauvegardes sont quotidiennes.", "Les journaux de sauvegarde sont hebdomadaires."},
		{silent, "Les sauvegardes sont quotidiennes.", "La vérification des sauvegardes est hebdomadaire."},
		{silent, "Les sauvegardes sont quotidiennes.", "Les sauvegardes étaient hebdomadaires jusqu'en 2022."},
		{silent, "Nos rapports sont mensuels.", "Le rapport annuel est public."},
		{silent, "La facturation est mensuelle.", "La facturation est mensuelle ou annuelle."},
		{silent, "Le contrat est mensuel.", "Le contrat peut être annuel."},
	})
}

// What is made or kept in one place is in no other.
func TestAnotherPlaceExcludes(t *testing.T) {
	oneBesideOne(t, [][3]string{
		{no, "Les données sont hébergées en Allemagne.", "Les données sont hébergées en France."},
		{no, "Vos données sont hébergées en Allemagne.", "Toutes les données sont hébergées en France, à Roubaix."},
		{no, "Nos vélos sont fabriqués en France.", "Les vélos sont fabriqués au Portugal."},
		{no, "Our data is stored in Germany.", "Data is stored in the United States."},
		{no, "Le siège est à Lyon.", "Le siège est à Nantes."},
		{silent, "Les données sont hébergées en Allemagne.", "Une copie des données est hébergée en France."},
		{silent, "Les données sont hébergées en Allemagne.", "Les données sont hébergées en France et en Allemagne."},
		{silent, "Les données sont hébergées en Allemagne.", "Les données sont hébergées en Europe."},
		{silent, "Les données sont hébergées en Allemagne.", "Les données étaient hébergées en France."},
		{silent, "Les données sont hébergées en Bretagne.", "Les données sont hébergées en France."},
		{silent, "Data is stored in Germany.", "Data is stored in the EU."},
		{silent, "Nos vélos sont vendus en France.", "Les vélos sont vendus au Portugal."},
		{silent, "Nos cadres sont fabriqués en France.", "Les vélos sont fabriqués au Portugal."},
		{silent, "Nos bureaux sont à Lyon.", "Nos bureaux sont à Paris et à Lyon."},
	})
}

// What will be available is not.
func TestToComeIsNotYet(t *testing.T) {
	oneBesideOne(t, [][3]string{
		{no, "L'application mobile est disponible.", "L'application mobile sera disponible au T3."},
		{no, "L'export Excel est disponible dès aujourd'hui.", "L'export Excel sera disponible en septembre."},
		{no, "La version 5 est disponible.", "La version 5 sortira au printemps."},
		{no, "Le magasin de Tours est ouvert.", "Le magasin de Tours ouvrira en mars 2026."},
		{no, "The mobile app is available.", "The mobile app will be available in Q3."},
		{yes, "L'application mobile sera disponible au T3.", "L'application mobile sera disponible au T3."},
		{silent, "L'application mobile est disponible.", "L'application mobile sera toujours disponible."},
		{silent, "L'application mobile est disponible.", "L'application mobile sera disponible en allemand."},
		{silent, "L'application mobile est disponible.", "Une version hors ligne de l'application mobile sera disponible au T3."},
		{silent, "Le rapport est disponible.", "Le rapport sera disponible sur demande."},
		{silent, "Le parking sera ouvert.", "Le parking sera ouvert en mai."},
	})
}

// What is left out of a thing does not belong to it, and does not have it.
func TestLeftOutOfAScope(t *testing.T) {
	oneBesideOne(t, [][3]string{
		{no, "Le site de Rennes est certifié ISO 9001.", "Le site de Rennes n'est pas compris dans le périmètre du certificat ISO 9001."},
		{no, "L'application mobile fait partie du périmètre audité.", "L'application mobile n'est pas comprise dans le périmètre de l'audit."},
		{no, "Notre certification couvre l'atelier de Rennes.", "L'atelier de Rennes n'est pas compris dans le périmètre de la certification."},
		{no, "The mobile app is part of the audit.", "The mobile app is not included in the scope of the audit."},
		{no, "The certificate covers our Leeds site.", "The Leeds site is not in the scope of the certificate."},
		{silent, "Le site de Rennes est certifié ISO 9001.", "Le site de Nantes n'est pas compris dans le périmètre du certificat ISO 9001."},
		{silent, "Le site de Rennes est certifié ISO 9001.", "Le stockage du site de Rennes n'est pas compris dans le périmètre du certificat ISO 9001."},
		{silent, "Le site de Rennes est certifié ISO 14001.", "Le site de Rennes n'est pas compris dans le périmètre du certificat ISO 9001."},
		{silent, "L'application mobile est rapide.", "L'application mobile n'est pas comprise dans le périmètre de l'audit."},
		{silent, "Notre audit a été réussi.", "L'application mobile n'est pas comprise dans le périmètre de l'audit."},
	})
}

// A warranty of so many years covers for so long.
func TestCoverIsAWarranty(t *testing.T) {
	oneBesideOne(t, [][3]string{
		{no, "La pompe est couverte 7 ans.", "La pompe est garantie 3 ans, pièces et main d'œuvre."},
		{no, "Le panneau est couvert 7 ans.", "Durée de garantie du panneau : 3 ans."},
		{no, "The pump is covered for 7 years.", "The pump is guaranteed for 3 years."},
		{silent, "Le panneau est couvert 7 ans.", "Durée de vie du panneau : 3 ans."},
	})
	overLibrary(t, []overDocs{
		{Supported, "Le matelas est garanti 5 ans.", []string{"| Produit | Garantie |\n|---|---|\n| Matelas | 5 ans |\n| Sommier | 2 ans |"}},
		{Contradicted, "Le sommier est garanti 5 ans.", []string{"| Produit | Garantie |\n|---|---|\n| Matelas | 5 ans |\n| Sommier | 2 ans |"}},
	})
}
