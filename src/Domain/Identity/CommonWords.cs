namespace AssistantPlatform.Domain.Identity;

/// <summary>What passwords are most often made of, in lower case: words, names, teams, and what is typed for want of an idea.</summary>
internal static class CommonWords
{
    private const string Text =
        """
        password passwort passwd passphrase motdepasse contrasena senha parola pass pwd login logon signin account user username
        admin administrator root toor guest test tester testing demo sample example default changeme change temp temporary
        welcome hello letmein open sesame opensesame secret private secure security secured access enter master super server
        system computer internet windows linux apple google facebook microsoft samsung android assistant platform assistantplatform
        qwerty qwertz azerty asdf zxcv abc abcd iloveyou loveyou ilove love lover lovely forever always never mylove kiss sweet
        sweetheart honey baby angel princess prince queen king lady girl boy mother father mama papa daddy family friend friends
        sunshine moonlight rainbow flower summer winter spring autumn monday tuesday wednesday thursday friday saturday sunday
        january february march april may june july august september october november december christmas easter birthday holiday
        monkey dragon tiger lion eagle shadow panther dolphin butterfly kitty puppy doggy horse mustang unicorn pokemon pikachu
        superman batman spiderman ironman starwars skywalker matrix hunter ranger killer warrior ninja samurai pirate wizard
        football soccer baseball basketball hockey tennis golf liverpool arsenal chelsea barcelona realmadrid juventus united
        manchester manchesterunited manchestercity city bayern dortmund yankees lakers steelers cowboys eagles rangers celtic
        london paris berlin madrid newyork america england germany france italia canada mexico brasil australia
        michael jennifer jessica ashley daniel andrew joshua matthew anthony william thomas robert charlie david james john
        george jordan michelle nicole amanda sarah laura maria anna andrea christina christopher alexander alexandra patrick
        richard steven stephen maggie ginger pepper buster bailey harley hannah samantha victoria elizabeth charlotte sophie
        music guitar metallica nirvana beatles purple orange yellow green silver golden diamond crystal cookie chocolate banana
        coffee cheese chicken whatever nothing something anything everything unbelievable fuckyou fuck asshole bitch sexy pussy
        trustno freedom jesus christ heaven blessed faith hope peace lucky happy smile magic power money million star
        thisis this is my your the and new old best good top one two three first second
        """;

    public static readonly IReadOnlyList<string> All = Text.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
}
