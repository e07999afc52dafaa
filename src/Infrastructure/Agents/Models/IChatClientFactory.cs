using AssistantPlatform.Application.Agents.Contracts;
using Microsoft.Extensions.AI;

namespace AssistantPlatform.Infrastructure.Agents.Models;

/// <summary>Gives the client that talks to a model of the catalogue.</summary>
internal interface IChatClientFactory
{
    IChatClient Create(ModelInfo model);
}
