package com.example;

import com.example.pets.Pets;
import com.example.pets.model.Pet;

/** A user's own class, compiled together with the SDK. */
public final class Vet {

    public String patient(Pets pets, String id) {
        Pet pet = pets.pets().get(id);
        return pet.name() == null ? pet.id() : pet.name();
    }
}
