package org.keygrade.generate;

import java.util.List;

/** Words that invented companies and people are named with. */
final class Words {
    static final List<String> FIRST = List.of(
            "Ada", "Adebayo", "Aiko", "Alba", "Amara", "Amir", "Ana", "Anders", "Anjali", "Arash", "Aylin", "Bao",
            "Beatriz", "Bram", "Camille", "Carlos", "Chiara", "Chidi", "Dana", "Darius", "Dilara", "Eero", "Elif",
            "Emeka", "Emil", "Esther", "Farid", "Fatima", "Femke", "Gabriel", "Giulia", "Goran", "Hana", "Henrik",
            "Ibrahim", "Ines", "Ingrid", "Ivana", "Jana", "Jens", "Jiho", "Joana", "Jonas", "Kaito", "Karin", "Kofi",
            "Lars", "Leila", "Lena", "Lin", "Luca", "Lucía", "Magda", "Marek", "Mehmet", "Mei", "Mila", "Minh",
            "Nadia", "Ngozi", "Nils", "Noor", "Olga", "Omar", "Paola", "Pavel", "Pierre", "Priya", "Rafael", "Rania",
            "Ravi", "Rosa", "Samira", "Sanjay", "Sofia", "Sven", "Tamara", "Tariq", "Thabo", "Tomás", "Ulla", "Vera",
            "Wei", "Yara", "Yusuf", "Zofia");
    static final List<String> LAST = List.of(
            "Abara", "Achterberg", "Adeyemi", "Aho", "Almeida", "Amrani", "Bachmann", "Banerjee", "Bergqvist",
            "Bianchi", "Boateng", "Brandt", "Castillo", "Chen", "Costa", "Dąbrowski", "Demir", "Diallo", "Dubois",
            "Eriksen", "Farouk", "Ferrari", "Fischer", "García", "Gruber", "Haddad", "Halvorsen", "Hartmann",
            "Hoang", "Horvat", "Ishikawa", "Ivanova", "Jansen", "Kaya", "Keller", "Kim", "Kowalska", "Kumar",
            "Lambert", "Larsson", "Lindholm", "Lopes", "Malik", "Marchetti", "Mbeki", "Mensah", "Moreau", "Müller",
            "Nakamura", "Navarro", "Nguyen", "Novák", "Nowak", "Okafor", "Olsen", "Osei", "Park", "Pereira", "Petrov",
            "Popescu", "Rahman", "Reyes", "Richter", "Romano", "Rossi", "Saito", "Santos", "Schmid", "Sharma",
            "Silva", "Singh", "Sørensen", "Tanaka", "Tran", "Vermeulen", "Virtanen", "Wagner", "Wójcik", "Yılmaz",
            "Zhang");
    static final List<String> HOUSE = List.of(
            "Albrecht", "Almonte", "Arbor", "Aster", "Bellavista", "Birkholm", "Borealis", "Brookfell", "Calden",
            "Corvin", "Delmare", "Dorn", "Eichwald", "Elmtal", "Falkenau", "Ferox", "Garonne", "Granit", "Halden",
            "Hartwell", "Helios", "Ibex", "Inselmann", "Juniper", "Kestrel", "Kronau", "Lindqvist", "Lumen", "Marlow",
            "Meridian", "Montclar", "Nordlicht", "Oakridge", "Orion", "Palanka", "Quarto", "Rheinau", "Rivera",
            "Sable", "Silberbach", "Solenne", "Stanmore", "Tannberg", "Terrano", "Ulmen", "Valora", "Velden",
            "Westermann", "Wolden", "Ysel", "Zenith", "Zirbel");
    static final List<String> INDUSTRY = List.of(
            "Chemicals", "Food", "Water", "Energy", "Paper", "Pharma", "Mining", "Shipbuilding", "Textiles",
            "Automotive", "Logistics", "Construction");
    static final List<String> COMPETITOR =
            List.of("Hydrana", "Pumpenwerk Ost", "Valtek Union", "Dynaflow", "Nordic Drives");
    static final List<String> LOST_REASON =
            List.of("price", "delivery time", "incumbent kept", "missing function", "no budget", "no decision");
    static final List<String> EVIDENCE = List.of(
            "Said so in the yearly review, minutes on file",
            "Board paper names us as a preferred supplier",
            "Asked for our road map before the budget round",
            "Cancelled two reviews in a row",
            "Introduced us to a sister company",
            "Plant visit: our equipment runs on three of five lines",
            "Their strategy paper puts this field first");

    private Words() {}

    static String person(Dice dice) {
        return dice.pick(FIRST) + " " + dice.pick(LAST);
    }
}
