namespace AssistantPlatform.Api.Verbs;

/// <summary>What follows a verb, as <c>--name value</c>.</summary>
internal static class VerbOptions
{
    /// <summary>Settings of the platform have a section; what has none must be an option of the verb.</summary>
    public static IConfiguration Of(IVerb verb, string[] args)
    {
        var options = new ConfigurationBuilder().AddCommandLine(args).Build();
        var unknown = options.GetChildren()
            .FirstOrDefault(option => option.Value is not null && !verb.Options.Contains(option.Key));
        return unknown is null ? options : throw new VerbException($"{verb.Name} takes no --{unknown.Key}.");
    }

    public static string Required(this IConfiguration options, string name) =>
        options[name] ?? throw new VerbException($"--{name} is missing.");
}
