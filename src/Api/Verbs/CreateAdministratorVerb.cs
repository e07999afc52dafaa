using AssistantPlatform.Application.Identity;
using AssistantPlatform.Domain.Common;
using MediatR;

namespace AssistantPlatform.Api.Verbs;

internal sealed class CreateAdministratorVerb : IVerb
{
    public string Name => "create-administrator";

    public IReadOnlyList<string> Options => ["email", "name"];

    public string Usage => $"{Name} --email ADDRESS [--name NAME]";

    public string Purpose => "Makes an account that administers this server.";

    public async Task<Result<string>> RunAsync(IMediator mediator, IConfiguration options)
    {
        var command = new CreateAdministrator(options.Required("email"), PasswordPrompt.Read(), options["name"]);
        var created = await mediator.Send(command);
        return created.Error is { } error ? error : $"{created.Value.Email} is an administrator and can sign in.";
    }
}
